// The coupon's way from the wallet into the page that opens: shown, because that is what the launch does.

/**
 * Flies a copy of the ticket to the top of the screen, where the opening page will show it. Resolves when it
 * has landed; at once for people who prefer less motion.
 *
 * @param screen the phone's screen; the copy never leaves it
 */
export async function flyTicket(ticket: HTMLElement, screen: HTMLElement): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = ticket.getBoundingClientRect();
  const within = screen.getBoundingClientRect();
  const copy = ticket.cloneNode(true) as HTMLElement;
  copy.classList.add('flying');
  copy.inert = true;
  Object.assign(copy.style, {
    left: `${from.left - within.left}px`,
    top: `${from.top - within.top}px`,
    width: `${from.width}px`,
  });
  screen.append(copy);
  const rise = within.top + 104 - from.top;
  const flight = copy.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: `translateY(${rise * 0.6 - 14}px) scale(1.05) rotate(-1.5deg)`, opacity: 1, offset: 0.5 },
      { transform: `translateY(${rise}px) scale(1)`, opacity: 1, offset: 0.8 },
      { transform: `translateY(${rise}px) scale(1)`, opacity: 0 },
    ],
    { duration: 780, easing: 'cubic-bezier(0.3, 0.7, 0.2, 1)', fill: 'forwards' },
  );
  // An animation that is cancelled (the phone was put away) has nothing left to show either.
  await flight.finished.catch(() => undefined);
  copy.remove();
}
