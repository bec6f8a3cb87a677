// The smallest page that does something: a text, and a button that counts.
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';

export default function Index() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <Text>Hello world</Text>
      <Button onClick={() => setCount(count + 1)}>{count}</Button>
    </View>
  );
}
