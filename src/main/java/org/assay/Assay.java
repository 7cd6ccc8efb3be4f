package org.assay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Assay {

    public static void main(String[] arguments) {
        SpringApplication.run(Assay.class, arguments);
    }
}
