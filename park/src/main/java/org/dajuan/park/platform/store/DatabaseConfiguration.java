package org.dajuan.park.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.dajuan.park.platform.Home;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.park.platform.store.DatabaseAccess.Login;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Two pools, two roles: the application's (bound by row-level security) is the default, the service's is asked for. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "dajuan.database.embedded", havingValue = "true", matchIfMissing = true)
    EmbeddedPostgres embeddedPostgres(Home home, DatabaseSettings settings) {
        return new EmbeddedPostgres(home, settings);
    }

    @Bean
    @ConditionalOnProperty(name = "dajuan.database.embedded", havingValue = "true", matchIfMissing = true)
    Migrated embeddedDatabase(EmbeddedPostgres postgres) {
        return Migrated.bring(postgres.access());
    }

    @Bean
    @ConditionalOnProperty(name = "dajuan.database.embedded", havingValue = "false")
    Migrated externalDatabase(DatabaseSettings settings, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefusal(
                    "spring.datasource.url is \"" + url + "\", which is no PostgreSQL.",
                    "Set it to something like jdbc:postgresql://db.example.org:5432/dajuan.");
        }
        return Migrated.bring(new DatabaseAccess(
                url,
                new Login(settings.ownerUser(), settings.ownerPassword()),
                new Login(
                        environment.getProperty("spring.datasource.username", "dajuan_policy"),
                        environment.getProperty("spring.datasource.password", "")),
                new Login(settings.serviceUser(), settings.servicePassword())));
    }

    @Bean
    @Primary
    HikariDataSource policyDataSource(Migrated database, DatabaseSettings settings) {
        return pool("policy", database.access().url(), database.access().policy(), settings.policyConnections(), 1);
    }

    @Bean
    @Qualifier("service")
    HikariDataSource serviceDataSource(Migrated database, DatabaseSettings settings) {
        return pool("service", database.access().url(), database.access().service(), settings.serviceConnections(), 0);
    }

    private static HikariDataSource pool(String name, String url, Login login, int most, int idle) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(idle);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(@Qualifier("policyDataSource") DataSource pool) {
        return new CallerTransactions(pool);
    }

    @Bean
    @Qualifier("service")
    PlatformTransactionManager serviceTransactionManager(@Qualifier("service") DataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    @Bean
    @Primary
    JdbcClient policyJdbcClient(@Qualifier("policyDataSource") DataSource pool) {
        return JdbcClient.create(new GuardedDataSource(pool));
    }

    @Bean
    @Qualifier("service")
    JdbcClient serviceJdbcClient(@Qualifier("service") DataSource pool) {
        return JdbcClient.create(new GuardedDataSource(pool));
    }
}
