package dk.forloeb;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Forløb: carries citizens through the courses of Copenhagen's integration action plan. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ForloebApplication {

    public static void main(String[] args) {
        SpringApplication.run(ForloebApplication.class, args);
    }
}
