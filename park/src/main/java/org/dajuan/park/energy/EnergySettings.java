package org.dajuan.park.energy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.energy.*}.
 *
 * @param mostHours longest case that is planned here; a year of 8,760 hours needs some 250 MB while it runs
 * @param mostWaiting runs that may wait
 */
@ConfigurationProperties("dajuan.energy")
public record EnergySettings(
        @DefaultValue("8784") int mostHours,
        @DefaultValue("20") int mostWaiting) {}
