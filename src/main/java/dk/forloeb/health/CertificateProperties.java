package dk.forloeb.health;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How requests for certificates get to the doctors.
 *
 * @param directory folder from which the doctors' system fetches them
 */
@Validated
@ConfigurationProperties("forloeb.certificate")
public record CertificateProperties(@NotNull @DefaultValue("./data/attester") Path directory) {}
