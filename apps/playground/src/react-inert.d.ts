// React 18 hands `inert` through as the attribute it is, but its types do not know it yet.
import 'react';

declare module 'react' {
  interface HTMLAttributes<T> {
    inert?: '' | undefined;
  }
}
