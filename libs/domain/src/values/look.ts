/** Tones of the palette, told apart in both themes and by colour-blind people. */
export const VALUE_TONES = ['navy', 'teal', 'rust', 'plum', 'ochre', 'pine', 'slate', 'moss'] as const;

/** Names of the icon family (Tabler) among which a company chooses. */
export const VALUE_ICONS = [
  'heart-handshake',
  'shield-check',
  'scale',
  'coffee',
  'users-group',
  'bolt',
  'plant-2',
  'heart',
  'star',
  'bulb',
  'clock',
  'ear',
  'eye',
  'flame',
  'home-heart',
  'leaf',
  'message-circle',
  'mood-smile',
  'rocket',
  'school',
  'sparkles',
  'sun',
  'target',
  'tools',
] as const;

/** A tone by name, or a colour as #rrggbb. */
export const isValueColour = (colour: string): boolean =>
  VALUE_TONES.some((tone) => tone === colour) || /^#[0-9a-f]{6}$/.test(colour);

export const isValueIcon = (icon: string): boolean => VALUE_ICONS.some((known) => known === icon);
