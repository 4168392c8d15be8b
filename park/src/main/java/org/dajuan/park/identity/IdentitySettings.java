package org.dajuan.park.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.identity.*}.
 *
 * @param sessionIdle a session ends after this long without a request
 * @param sessionMost a session ends after this long in any case
 * @param setupLink how long a set-up link works
 * @param failures wrong passwords in a row before a login is locked
 * @param lock the first lock; each further failure doubles it
 * @param lockMost the longest lock
 * @param signInsPerMinute sign-ins tried per minute from one network address
 * @param passwordLength shortest password, in characters
 */
@ConfigurationProperties("dajuan.identity")
public record IdentitySettings(
        @DefaultValue("2h") Duration sessionIdle,
        @DefaultValue("24h") Duration sessionMost,
        @DefaultValue("72h") Duration setupLink,
        @DefaultValue("5") int failures,
        @DefaultValue("1m") Duration lock,
        @DefaultValue("1h") Duration lockMost,
        @DefaultValue("30") int signInsPerMinute,
        @DefaultValue("12") int passwordLength) {}
