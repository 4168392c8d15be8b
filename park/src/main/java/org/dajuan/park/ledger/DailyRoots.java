package org.dajuan.park.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dajuan.park.ledger.MerkleTree.Leaf;
import org.dajuan.park.ledger.store.RootStore;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily root: once a day is over, one hash stands for every fact up to its end. Days on which the server stood
 * still are caught up.
 */
@Service
public class DailyRoots {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRoots.class);

    /** So long after midnight writes of the day before have ended; a later one counts to the next day. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final int MOST_AT_ONCE = 1000;

    private final RootStore store;
    private final SystemWork system;
    private final LedgerSettings settings;
    private final Clock clock;

    DailyRoots(RootStore store, SystemWork system, LedgerSettings settings, Clock clock) {
        this.store = store;
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void make() {
        int made = 0;
        while (made < MOST_AT_ONCE && system.call("daily root", this::next)) {
            made++;
        }
        if (made > 0) {
            LOG.info("{} daily roots made", made);
        }
    }

    /** Makes the root of the next day that is over and has none; false where there is no such day. */
    boolean next() {
        Optional<DailyRoot> last = store.findLast();
        LocalDate day;
        if (last.isPresent()) {
            day = last.get().day().plusDays(1);
        } else {
            Optional<Instant> first = store.findFirstSeal();
            if (first.isEmpty()) {
                return false;
            }
            day = first.get().atZone(settings.zone()).toLocalDate();
        }
        Instant end = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
        if (clock.instant().isBefore(end.plus(GRACE))) {
            return false;
        }
        store.addLeaves(day, end);
        SortedMap<UUID, Leaf> ends = new TreeMap<>(MerkleTree::compare);
        store.listEnds().forEach(leaf -> ends.put(leaf.stream(), leaf));
        Hash previous = last.map(DailyRoot::root).orElse(MerkleTree.NONE);
        store.add(new DailyRoot(
                day,
                ends.size(),
                MerkleTree.facts(ends),
                previous,
                MerkleTree.daily(day, ends, previous),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return true;
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<DailyRoot> list(@Nullable LocalDate before, int limit) {
        return store.list(before, limit);
    }

    @Transactional(readOnly = true)
    public DailyRoot root(LocalDate day) {
        return store.find(day).orElseThrow(() -> Refusal.notFound("daily root of", day));
    }
}
