// The last frozen lists, covers among the leaves: by them a writer proves her letter was in the box.
import { publicListsMax } from '#core/limits.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { publishedLists } from '#wire/lists.ts'
import { on, type Served } from '../on.ts'

export function serveLists(served: Served): void {
  const { store } = served.parts
  on(served, publishedLists, async (_, { box }) => ({
    lists: (await store.read.lists.newest(box.id, publicListsMax)).map(
      ({ sealNo, root, openedOn, act, leaves, lost, lostOn }) => ({
        sealNo,
        root,
        openedOn,
        act,
        leaves: toBase64url(leaves),
        ...(lost > 0 && { lost: { count: lost, on: lostOn } }),
      }),
    ),
  }))
}
