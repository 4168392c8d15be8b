package org.dajuan.park.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** The root over the ends of all chains, and the daily root made of it; byte forms in docs/methods/ledger.md. */
public final class MerkleTree {

    /** The end of one chain. */
    public record Leaf(UUID stream, long seq, Hash hash) {}

    /** What the first daily root follows. */
    public static final Hash NONE = Hash.of(new byte[Hash.LENGTH]);

    private static final byte[] ROOT_HEAD = "dajuan-root.v1".getBytes(StandardCharsets.US_ASCII);

    private MerkleTree() {}

    /** The order of leaves: by the bytes of the stream's id, as its hexadecimal text sorts. */
    public static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    /** The root of leaves in {@link #compare} order; an odd one goes up unchanged. */
    static Hash root(Collection<Leaf> leaves) {
        MessageDigest sha256 = FactForm.sha256();
        List<byte[]> level = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            sha256.update((byte) 0);
            sha256.update(ByteBuffer.allocate(24)
                    .putLong(leaf.stream().getMostSignificantBits())
                    .putLong(leaf.stream().getLeastSignificantBits())
                    .putLong(leaf.seq())
                    .array());
            level.add(sha256.digest(leaf.hash().bytes()));
        }
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                sha256.update((byte) 1);
                sha256.update(level.get(i));
                above.add(sha256.digest(level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.isEmpty() ? NONE : Hash.of(level.getFirst());
    }

    /** The root of a day: the chains' ends as the day left them, bound to the root of the day before. */
    public static Hash daily(LocalDate day, SortedMap<UUID, Leaf> ends, Hash previous) {
        MessageDigest sha256 = FactForm.sha256();
        sha256.update(ROOT_HEAD);
        sha256.update(day.toString().getBytes(StandardCharsets.US_ASCII));
        sha256.update(ByteBuffer.allocate(16)
                .putLong(ends.size())
                .putLong(facts(ends))
                .array());
        sha256.update(previous.bytes());
        return Hash.of(sha256.digest(root(ends.values()).bytes()));
    }

    /** How many facts stand in the chains. */
    public static long facts(SortedMap<UUID, Leaf> ends) {
        return ends.values().stream().mapToLong(Leaf::seq).sum();
    }
}
