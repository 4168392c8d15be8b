package org.dajuan.park.ledger;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code dajuan.ledger.*}.
 *
 * @param zone the park's zone: dates without a time, and the days of the daily root
 * @param indicators folder with the definitions of indicators; absent: those that the server brings along
 * @param maxAttachment the largest document
 * @param maxRejected most rejected rows kept of one import; the rest is counted
 */
@ConfigurationProperties("dajuan.ledger")
public record LedgerSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable Path indicators,
        @DefaultValue("20MB") DataSize maxAttachment,
        @DefaultValue("10000") int maxRejected) {}
