package org.dajuan.park.dispatch;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.dispatch.*}. All counts are working days of the park's calendar.
 *
 * @param zone in which a day begins and ends
 * @param remindBefore how long before the date the owner is reminded
 * @param mostOverdueReminders one on each working day after the date, at most so many
 * @param escalateAfter so long after the date the order goes to a leader
 */
@ConfigurationProperties("dajuan.dispatch")
public record DispatchSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("3") int remindBefore,
        @DefaultValue("10") int mostOverdueReminders,
        @DefaultValue("5") int escalateAfter) {}
