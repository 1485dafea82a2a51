package stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Camunda's web application as its starters make it, to measure the product's start against. No part of the product. */
@SpringBootApplication
public class StockCamunda {

    public static void main(String[] args) {
        SpringApplication.run(StockCamunda.class, args);
    }
}
