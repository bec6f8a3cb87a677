// From the landing page to the list, in a mini-program.
export { openCoupons } from '../../open-page';
