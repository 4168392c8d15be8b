package org.dajuan.park.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.plan.*}.
 *
 * @param mostChars the longest report accepted, in characters of text
 * @param mostPromises the most promises one report may hold
 */
@ConfigurationProperties("dajuan.plan")
public record PlanSettings(
        @DefaultValue("1000000") int mostChars,
        @DefaultValue("20000") int mostPromises) {}
