import '../../platform/client/index.ts'
