// Asks how far the founding has come: with it come the promises of a founding, which no member needs.
import { isRefusal } from '#core/refusal.ts'
import { makeCall } from '#wire/call.ts'
import { type FoundingStage, foundingStage } from '#wire/founding.ts'
import { tools } from '../tools.ts'

export async function stageNow(): Promise<FoundingStage | undefined> {
  const answer = await makeCall(tools.carry)(foundingStage, {})
  return isRefusal(answer) ? undefined : answer.stage
}
