package org.dajuan.park.directory;

import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.store.SubstanceStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chemical substances handled in the park, each once by its CAS number. */
@Service
public class Substances extends Records<Substance, SubstanceData> {

    private final SubstanceStore store;

    Substances(SubstanceStore store) {
        super("substance", store);
        this.store = store;
    }

    @Override
    void check(@Nullable UUID self, SubstanceData data) {
        isFree("CAS number", data.cas(), self, store.findByCas(data.cas()));
    }

    @Transactional(readOnly = true)
    public Optional<Substance> findByCas(Cas cas) {
        return store.findByCas(cas.text());
    }
}
