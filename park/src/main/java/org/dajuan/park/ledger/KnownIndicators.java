package org.dajuan.park.ledger;

import org.dajuan.spine.indicators.Indicators;

/** The indicators that a fact may speak of. The package that keeps the registry offers it; without one the ledger reads the registers itself. */
public interface KnownIndicators {
    Indicators indicators();
}
