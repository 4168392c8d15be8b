package org.dajuan.feeds.document;

/**
 * How much a file may ask of this machine.
 *
 * @param maxFileBytes size of the file on disk
 * @param maxUnpackedBytes bytes unpacked from one file, over all of its parts
 * @param maxRatio unpacked bytes per packed byte of a part; looked at from the first MiB of a part on, since tiny parts pack well
 * @param maxEntries parts in one file
 * @param maxTextChars chars of extracted text
 */
public record ReadLimits(long maxFileBytes, long maxUnpackedBytes, int maxRatio, int maxEntries, int maxTextChars) {

    public ReadLimits {
        if (maxFileBytes <= 0 || maxUnpackedBytes <= 0 || maxRatio <= 0 || maxEntries <= 0 || maxTextChars <= 0) {
            throw new IllegalArgumentException("Limits must be positive: " + maxFileBytes + ", " + maxUnpackedBytes
                    + ", " + maxRatio + ", " + maxEntries + ", " + maxTextChars + ".");
        }
    }

    /** 256 MiB on disk, 512 MiB unpacked, 200 to one, 10,000 parts, 128 Mi chars: far above any report, below a small server's memory. */
    public static ReadLimits standard() {
        return new ReadLimits(256L << 20, 512L << 20, 200, 10_000, 128 << 20);
    }
}
