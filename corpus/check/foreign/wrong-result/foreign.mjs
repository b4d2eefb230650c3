export const lie = () => 'one'
