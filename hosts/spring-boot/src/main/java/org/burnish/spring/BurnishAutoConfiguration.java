package org.burnish.spring;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.embedded.Burnish;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives an application its Burnish. */
@AutoConfiguration
@EnableConfigurationProperties(BurnishProperties.class)
@ConditionalOnProperty(prefix = "burnish", name = "enabled", matchIfMissing = true)
public class BurnishAutoConfiguration {

    /**
     * The Burnish, unless the application makes its own. It is closed with the application.
     *
     * @throws IOException when it can't be opened, or a plugin can't be read or does not start; the message says which
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public Burnish burnish(BurnishProperties properties) throws IOException {
        Burnish burnish = Burnish.open();
        try {
            for (Path plugin : properties.plugins()) {
                burnish.install(plugin);
            }
            return burnish;
        } catch (IOException | RuntimeException e) {
            burnish.close();
            throw e;
        }
    }

    /** The health indicator of Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class ActuatorHealth {

        @Bean
        @ConditionalOnMissingBean(name = "burnishHealthIndicator")
        org.springframework.boot.actuate.health.HealthIndicator burnishHealthIndicator(Burnish burnish) {
            return () -> {
                Health health = Health.of(burnish);
                return new org.springframework.boot.actuate.health.Health.Builder()
                        .status(health.status())
                        .withDetails(health.details())
                        .build();
            };
        }
    }

    /** The health indicator of Spring Boot 4. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class ContributedHealth {

        @Bean
        @ConditionalOnMissingBean(name = "burnishHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator burnishHealthIndicator(Burnish burnish) {
            return () -> {
                Health health = Health.of(burnish);
                return new org.springframework.boot.health.contributor.Health.Builder()
                        .status(health.status())
                        .withDetails(health.details())
                        .build();
            };
        }
    }
}
