// The use page: opened from the card's link in the wallet, from the chooser, or from the list.
import { chosenCardPage } from '../../chosen-card-page';
import { insideWechat } from '../../inside-wechat';
import { UseCard } from './use-card';

export default insideWechat(chosenCardPage(UseCard));
