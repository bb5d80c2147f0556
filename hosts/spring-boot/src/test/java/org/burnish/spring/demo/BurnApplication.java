package org.burnish.spring.demo;

import java.nio.file.Path;
import java.util.List;
import org.burnish.embedded.Burnish;
import org.burnish.operations.Burned;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** A job that burns: arguments are the new medium, the files, and whether the job waits for the end. */
@SpringBootApplication
public class BurnApplication {

    /** Ends when all is burned. */
    public static void main(String[] words) {
        SpringApplication.run(BurnApplication.class, words);
    }

    /** What the job does. */
    @Bean
    CommandLineRunner job(Burnish burnish, ApplicationContext context) {
        return words -> {
            System.out.println("Spring Boot " + SpringBootVersion.getVersion());
            Object indicator = context.getBean("burnishHealthIndicator");
            Class<?> contract = indicator.getClass().getInterfaces()[0];
            System.out.println("health " + contract.getMethod("health").invoke(indicator));
            burnish.drives().newMedium("bd-re", Path.of(words[0]));
            Operation burn = burnish.operations()
                    .start(Order.burn(List.of("emu:" + words[0]), List.of(words[1]))
                            .with(OperationOptions.VERIFY, true));
            if (words[2].equals("wait")) {
                Burned burned = burn.result(Burned.class);
                System.out.println("burned " + burned.outcome().state() + ", checks good: " + burned.good());
            }
        };
    }
}
