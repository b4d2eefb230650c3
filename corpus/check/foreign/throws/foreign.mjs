export const boom = () => {
  throw new Error('boom')
}
