// The machine itself: its Node, one server and no more, room on its disks.
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { databaseName } from '#server/store/sqlite.ts'
import { about, type Check } from './finding.ts'

const gigabyte = 1_073_741_824
/** A full seal is a gigabyte, and is written once more when the box is opened. */
const roomWanted = 3 * gigabyte
const roomNeeded = gigabyte / 2

export const nodeVersion: Check = () => {
  const node = about('Node')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNew = major > 24 || (major === 24 && minor >= 12)
  return isNew
    ? [node.ok(process.version)]
    : [node.broken(`${process.version} is too old`, 'start with npm, which brings the right one')]
}

/** Looks whether somebody holds the folder; holds it for no moment itself. */
export const oneServer: Check = ({ data }) => {
  const server = about('server')
  if (!existsSync(join(data, databaseName))) {
    return [server.look(`there is no box in ${data}`, 'name its --data, or found one: npm start')]
  }
  const mark = join(data, 'in-use')
  return existsSync(mark) && isHeld(mark)
    ? [server.ok(`exactly one is at work in ${data}`)]
    : [server.look(`none is at work in ${data}`, 'start it: systemctl start ishenim, or npm start')]
}

function isHeld(mark: string): boolean {
  const database = new DatabaseSync(mark, { readOnly: true, timeout: 0 })
  try {
    database.prepare('select 1 from sqlite_master').get()
    return false
  } catch {
    return true
  } finally {
    database.close()
  }
}

export const room: Check = ({ data, backups }) =>
  [data, ...(backups ? [backups] : [])].filter(existsSync).map(folder => {
    const disk = about('disk')
    const { bavail, bsize } = statfsSync(folder)
    const free = bavail * bsize
    const says = `${(free / gigabyte).toFixed(1)} GB free for ${folder}`
    if (free >= roomWanted) return disk.ok(says)
    const why =
      folder === data
        ? 'the box refuses letters when the disk is full'
        : 'where the backup has no room, the keys of opened seals are not destroyed'
    const todo = `make room: ${why}`
    return free >= roomNeeded ? disk.look(says, todo) : disk.broken(says, todo)
  })
