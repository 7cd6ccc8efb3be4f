package org.assay;

import java.nio.file.Path;
import java.util.Map;
import org.assay.audit.AppendOnly;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code assay.data} an absolute path, which H2 insists on. */
class DataFolder implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // H2 would otherwise load any class that a stored object or an alias names. Read once, when H2 first loads.
        System.setProperty("h2.allowedClasses", AppendOnly.class.getName());

        Path folder =
                Path.of(environment.getRequiredProperty("assay.data")).toAbsolutePath().normalize();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("dataFolder", Map.of("assay.data", folder.toString())));
    }
}
