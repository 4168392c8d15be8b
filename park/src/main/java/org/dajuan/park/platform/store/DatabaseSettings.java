package org.dajuan.park.platform.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.database.*}.
 *
 * @param embedded whether the server runs its own PostgreSQL; false in the profile {@code external}
 * @param port port of the embedded PostgreSQL on 127.0.0.1
 * @param runAs which user the embedded PostgreSQL runs as when the server is root: {@code auto}, {@code unshare}, or
 *     the name of a system user
 * @param startTimeout how long PostgreSQL may take to start, including recovery after a crash
 * @param ownerUser role that owns the tables and migrates them (external only)
 * @param serviceUser role that computes indicators (external only)
 * @param policyConnections most connections of the application's pool
 * @param serviceConnections most connections of the service role's pool
 */
@ConfigurationProperties("dajuan.database")
public record DatabaseSettings(
        @DefaultValue("true") boolean embedded,
        @DefaultValue("54329") int port,
        @DefaultValue("auto") String runAs,
        @DefaultValue("5m") Duration startTimeout,
        @DefaultValue("dajuan_owner") String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("dajuan_service") String serviceUser,
        @DefaultValue("") String servicePassword,
        @DefaultValue("10") int policyConnections,
        @DefaultValue("4") int serviceConnections) {}
