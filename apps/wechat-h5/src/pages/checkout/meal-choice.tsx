// What to eat: one meal of the menu.
import { priceWords } from '@kaquan/react/price-words';
import type {} from '@kaquan/react/taro-role';
import { View } from '@tarojs/components';
import type { Meal } from './use-menu';

export interface MealChoiceProps {
  meals: Meal[];
  chosen: string | undefined;
  onChange(mealId: string): void;
}

export function MealChoice({ meals, chosen, onChange }: MealChoiceProps) {
  return (
    <View className="meals" role="radiogroup" aria-label="套餐">
      {meals.map(({ id, name, note, price }) => (
        <View
          key={id}
          className={id === chosen ? 'meal meal--chosen' : 'meal'}
          onClick={() => onChange(id)}
          role="radio"
          aria-checked={id === chosen ? 'true' : 'false'}
        >
          <View>
            <View className="meal-name">{name}</View>
            <View className="meal-note">{note}</View>
          </View>
          <View className="meal-price">{priceWords(price)}</View>
        </View>
      ))}
    </View>
  );
}
