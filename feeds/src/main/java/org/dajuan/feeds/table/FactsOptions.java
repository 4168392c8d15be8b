package org.dajuan.feeds.table;

import java.time.ZoneId;
import org.dajuan.feeds.document.ReadLimits;

/**
 * How facts are read.
 *
 * @param zone zone of dates and times that state none; a date alone means the end of that day
 * @param limits how much a file may ask of this machine
 */
public record FactsOptions(ZoneId zone, ReadLimits limits) {

    /** Asia/Shanghai and 1 GiB a file: facts stream by, only the facts themselves stay. */
    public static FactsOptions standard() {
        ReadLimits l = ReadLimits.standard();
        return new FactsOptions(
                ZoneId.of("Asia/Shanghai"),
                new ReadLimits(1L << 30, 2L << 30, l.maxRatio(), l.maxEntries(), l.maxTextChars()));
    }
}
