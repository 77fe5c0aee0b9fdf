import {
  IconBolt,
  IconBulb,
  IconClock,
  IconCoffee,
  IconEar,
  IconEye,
  IconFlame,
  IconHeart,
  IconHeartHandshake,
  IconHomeHeart,
  IconLeaf,
  IconMessageCircle,
  IconMoodSmile,
  IconPlant2,
  IconRocket,
  IconScale,
  IconSchool,
  IconShieldCheck,
  IconSparkles,
  IconStar,
  IconSun,
  IconTarget,
  IconTools,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { VALUE_ICONS } from '@zasluga/domain';
import { valueColour } from '@zasluga/ui';
import type { ComponentType } from 'react';

const ICONS: Record<(typeof VALUE_ICONS)[number], ComponentType<{ size?: number; stroke?: number }>> = {
  'heart-handshake': IconHeartHandshake,
  'shield-check': IconShieldCheck,
  scale: IconScale,
  coffee: IconCoffee,
  'users-group': IconUsersGroup,
  bolt: IconBolt,
  'plant-2': IconPlant2,
  heart: IconHeart,
  star: IconStar,
  bulb: IconBulb,
  clock: IconClock,
  ear: IconEar,
  eye: IconEye,
  flame: IconFlame,
  'home-heart': IconHomeHeart,
  leaf: IconLeaf,
  'message-circle': IconMessageCircle,
  'mood-smile': IconMoodSmile,
  rocket: IconRocket,
  school: IconSchool,
  sparkles: IconSparkles,
  sun: IconSun,
  target: IconTarget,
  tools: IconTools,
};

/** The sign of a value in its colour; what it means is always said in words beside it. */
export function ValueIcon({ icon, colour, size = 24 }: { icon: string; colour?: string; size?: number }) {
  const Icon = ICONS[icon as keyof typeof ICONS] ?? IconHeart;
  return (
    <span style={{ display: 'inline-flex', color: colour && valueColour(colour) }} aria-hidden>
      <Icon size={size} stroke={1.75} />
    </span>
  );
}
