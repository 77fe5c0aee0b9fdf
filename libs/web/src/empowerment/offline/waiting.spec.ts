import type { DecisionInput } from '../../gql';
import { type Line, type Told, WaitingEntries } from './waiting';

/** A server that may be away; keeps what arrived. */
function server() {
  const stored = new Map<string, { input: DecisionInput; told: Told }>();
  const state = { away: false, calls: 0, refusal: '' };
  const photos = new Map<string, string>();
  const reach = () => {
    state.calls++;
    if (state.away) throw new TypeError('Failed to fetch');
    if (state.refusal) throw new Error(state.refusal);
  };
  const line: Line = {
    failureOf: (error) => ({ code: error instanceof TypeError ? 'offline' : (error as Error).message }),
    record: async (input) => {
      reach();
      if (!stored.has(input.requestKey)) stored.set(input.requestKey, { input, told: {} });
      return `id-${input.requestKey}`;
    },
    enrich: async (id, told) => {
      reach();
      const one = stored.get(id.slice(3))!;
      one.told = { ...one.told, ...told };
    },
    sendPhoto: async (id, photo) => {
      reach();
      photos.set(id, photo);
    },
    removePhoto: async (id) => {
      reach();
      photos.delete(id);
    },
    takeBack: async (id) => {
      reach();
      stored.delete(id.slice(3));
    },
  };
  return { stored, state, line, photos };
}

function device() {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, store };
}

const input = (requestKey: string): DecisionInput => ({ requestKey, did: 'Замена' });

function phone(line: Line, store = device().store, place = 'anna') {
  const entries = new WaitingEntries(store, place);
  entries.line = line;
  return entries;
}

describe('entries on a phone', () => {
  it('leave no trace once they are stored', async () => {
    const { stored, line } = server();
    const { kept, store } = device();
    const entries = phone(line, store);
    entries.add(input('a'));
    expect(kept.size).toBe(1);
    await entries.flush();
    expect([stored.size, kept.size, entries.list().length, entries.idOf('a')]).toEqual([1, 0, 0, 'id-a']);
  });

  it('wait without a line over a restart, and are stored once with all that was told, the last word counting', async () => {
    const { stored, state, line } = server();
    const { store } = device();
    state.away = true;
    const before = phone(line, store);
    before.add(input('a'));
    await before.flush();
    before.tell('a', { seconds: 5 });
    before.tell('a', { asked: 'NOBODY', seconds: 30 });
    await before.flush();
    const after = phone(line, store);
    expect(after.list().map(({ told }) => told)).toEqual([{ seconds: 30, asked: 'NOBODY' }]);
    state.away = false;
    await Promise.all([after.flush(), after.flush()]);
    expect([...stored.values()]).toEqual([{ input: input('a'), told: { seconds: 30, asked: 'NOBODY' } }]);
    expect(after.list()).toEqual([]);
  });

  it('are one when the answer was lost on the way', async () => {
    const { stored, line } = server();
    let lost = true;
    const entries = phone({
      ...line,
      record: async (one) => {
        const id = await line.record(one);
        if (lost) throw new TypeError('Failed to fetch');
        return id;
      },
    });
    entries.add(input('a'));
    await entries.flush();
    expect([stored.size, entries.list().length]).toEqual([1, 1]);
    lost = false;
    await entries.flush();
    expect([stored.size, entries.list().length]).toEqual([1, 0]);
  });

  it('lose nothing that is said while something is on its way', async () => {
    const { stored, line } = server();
    const entries: WaitingEntries = phone({
      ...line,
      enrich: async (id, told) => {
        if (told.seconds === 5) entries.tell('a', { seconds: 30 });
        await line.enrich(id, told);
      },
    });
    entries.add(input('a'));
    entries.tell('a', { seconds: 5, costMinor: 0 });
    await entries.flush();
    expect(stored.get('a')?.told).toEqual({ seconds: 30, costMinor: 0 });
    expect(entries.list()).toEqual([]);
  });

  it('stay when the server says no, and say so, until their author tries again; what passes is no refusal', async () => {
    const { stored, state, line } = server();
    const entries = phone(line);
    state.refusal = 'input.not_found';
    entries.add(input('a'));
    await entries.flush();
    expect(entries.of('a')?.refused).toEqual({ code: 'input.not_found' });
    const calls = state.calls;
    await entries.flush();
    expect(state.calls).toBe(calls);
    for (const passing of ['identity.required', 'internal', 'unavailable']) {
      state.refusal = passing;
      await entries.retry('a');
      expect(entries.of('a')?.refused).toBeNull();
    }
    state.refusal = '';
    await entries.flush();
    expect([stored.size, entries.list().length]).toEqual([1, 0]);
  });

  it('belong to whoever wrote them', () => {
    const { store } = device();
    const { line } = server();
    phone(line, store, 'anna').add(input('a'));
    expect(phone(line, store, 'boris').list()).toEqual([]);
    expect(phone(line, store, 'anna').list().length).toBe(1);
  });

  it('are taken back wholly, sent or not', async () => {
    const { stored, state, line } = server();
    const entries = phone(line);
    state.away = true;
    entries.add(input('a'));
    await entries.flush();
    await entries.takeBack('a');
    state.away = false;
    entries.add(input('b'));
    await entries.flush();
    await entries.takeBack('b');
    await entries.flush();
    expect([stored.size, entries.list()]).toEqual([0, []]);
  });

  it('live as long as the page where nothing may be kept', async () => {
    const { stored, line } = server();
    const full = {
      ...device().store,
      setItem: () => {
        throw new Error('quota');
      },
    };
    const entries = phone(line, full);
    entries.add(input('a'));
    expect(entries.kept).toBe(false);
    await entries.flush();
    expect(stored.size).toBe(1);
  });

  it('begin anew where what is kept is broken', () => {
    const { kept, store } = device();
    kept.set('anna', '{broken');
    expect(phone(server().line, store).list()).toEqual([]);
  });

  it('lose a photo that was taken away, also one that had not been sent yet', async () => {
    const { state, line, photos } = server();
    const { kept, store } = device();
    const entries = phone(line, store);
    entries.add(input('a'));
    entries.addPhoto('a', 'data:one');
    await entries.flush();
    expect([...photos]).toEqual([['id-a', 'data:one']]);
    state.away = true;
    entries.removePhoto('a');
    await entries.flush();
    expect([photos.size, phone(line, store).list()[0]?.id]).toEqual([1, 'id-a']);
    state.away = false;
    await entries.flush();
    expect([photos.size, kept.size]).toEqual([0, 0]);
    entries.addPhoto('a', 'data:two');
    entries.removePhoto('a');
    await entries.flush();
    expect([photos.size, kept.size]).toEqual([0, 0]);
  });
});
