import type { StorageAdapter } from '@flystorage/file-storage'
import type { FilesPlace } from '../settings/index.ts'

/** Storage that speaks S3. The libraries weigh as much as everything else together, so only who uses them loads them. */
export async function openS3({
  bucket,
  prefix,
  region = process.env.AWS_REGION ?? 'us-east-1',
  endpoint,
}: Extract<FilesPlace, { kind: 's3' }>): Promise<StorageAdapter> {
  const [{ AwsS3StorageAdapter }, { S3Client }] = await Promise.all([
    import('@flystorage/aws-s3'),
    import('@aws-sdk/client-s3'),
  ])
  const client = new S3Client({
    region,
    // What is not Amazon's seldom has a name of its own for every bucket, and does not know Amazon's newest checksums.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
  })
  return new AwsS3StorageAdapter(client, { bucket, prefix })
}
