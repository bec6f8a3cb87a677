// What the restaurant serves. Prices in fen.
export interface Meal {
  id: string;
  name: string;
  note: string;
  price: number;
}

export const MENU: readonly Meal[] = [
  { id: 'for-one', name: '单人餐', note: '一荤一素，配米饭', price: 5_800 },
  { id: 'for-two', name: '双人餐', note: '两荤一素一汤', price: 11_000 },
  { id: 'for-four', name: '四人餐', note: '四荤两素，一汤一甜品', price: 26_000 },
];
