package org.dajuan.park.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code dajuan.http.*}.
 *
 * @param port where the server listens
 * @param publicUrl how people reach the server, used in links; empty: this machine at the port
 * @param maxBody the largest request body, except file uploads (spring.servlet.multipart)
 * @param perAddress requests per minute from one network address
 * @param perUser requests per minute from one user
 * @param keepIdempotentDays how long an Idempotency-Key is remembered
 */
@ConfigurationProperties("dajuan.http")
public record HttpSettings(
        @DefaultValue("8088") int port,
        @DefaultValue("") String publicUrl,
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue("3000") int perAddress,
        @DefaultValue("1200") int perUser,
        @DefaultValue("7") int keepIdempotentDays) {}
