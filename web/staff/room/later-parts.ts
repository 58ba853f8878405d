// The parts of the room that come when they are needed; fetched ahead, because the line may go before that.

export const loadPaperForm = async () => (await import('./PaperForm.tsx')).PaperForm
export const loadActSheet = async () => (await import('./PaperSheets.tsx')).ActSheet
export const loadLineSheet = async () => (await import('./PaperSheets.tsx')).LineSheet

/** Whatever does not come now is asked for again when it is needed. */
export function fetchAhead(): void {
  for (const load of [loadPaperForm, loadActSheet, loadLineSheet]) load().catch(() => undefined)
}
