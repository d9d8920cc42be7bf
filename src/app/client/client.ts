import '../../platform/client/index.ts'
import '../../exchange/matrix/matrix-cells.island.ts'
import '../../exchange/matrix/matrix-walk.island.ts'
import '../../exchange/matrix/print-page.island.ts'
