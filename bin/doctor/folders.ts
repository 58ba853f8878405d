// Who may look into the folders: the user of the server, and nobody else.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { about, type Check } from './finding.ts'

export const permissions: Check = ({ data, keys, keysMirror, backups }) => {
  const folders = [data, keys, keysMirror, backups].filter(folder => folder && existsSync(folder))
  return (folders as string[]).map(folder => {
    const rights = about('rights')
    if (!canBeRead(folder)) {
      return rights.broken(`${folder} cannot be looked into`, 'is it dying? Or run this as root')
    }
    // Behind a closed door it does not matter how things lie; of keys it does.
    const within = folder === keys || folder === keysMirror ? filesIn(folder) : []
    const others = [folder, ...within].filter(isOpen)
    if (others.length > 0) {
      return rights.broken(
        `others on this machine may read ${others[0]}${others.length > 1 ? ` and ${others.length - 1} more` : ''}`,
        `chmod -R go-rwx ${folder}`,
      )
    }
    const { uid } = statSync(folder)
    const stranger = filesIn(folder).find(path => statSync(path).uid !== uid)
    return stranger
      ? rights.broken(`${stranger} belongs to another user than its folder`, owned(folder))
      : rights.ok(`${folder} is its owner’s alone`)
  })
}

const owned = (folder: string) =>
  `give all of it to the user of the server: chown -R --reference=${folder} ${folder}`

function canBeRead(folder: string): boolean {
  try {
    filesIn(folder).map(path => statSync(path))
    return true
  } catch {
    return false
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).map(name => join(folder, name))

const isOpen = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0
