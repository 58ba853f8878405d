// Words of a paper in which «11-октябры», «5.2-пункт» and «№ 14» are not torn at the end of a line.

const together = /(№ ?[^ ,;)]+|\d[\d.]*-\p{L}+)/u

export const Unbroken = ({ text }: { text: string }) => (
  <>
    {text.split(together).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span key={at} class="sheet-unbroken">
          {part}
        </span>
      ),
    )}
  </>
)
