package org.dajuan.spine.register.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a table makes of a case. */
public sealed interface Decision {

    /**
     * A proposal.
     *
     * @param version the day from which the version that was applied holds
     * @param rules ids of the rules that held
     * @param outputs by id; lists under {@code collect}
     */
    record Decided(LocalDate version, List<String> rules, Map<String, Object> outputs) implements Decision {
        public Decided {
            rules = List.copyOf(rules);
            outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        }
    }

    /**
     * A person must look.
     *
     * @param reason key of the message
     * @param about what is missing or failed
     */
    record Undecided(String reason, Set<String> about) implements Decision {
        public Undecided {
            about = Collections.unmodifiableSet(new TreeSet<>(about));
        }
    }
}
