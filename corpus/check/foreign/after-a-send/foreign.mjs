export const note = () => null
