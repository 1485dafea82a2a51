package dk.forloeb.platform;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param key base64 of the 32 bytes that encrypt CPR numbers and health findings; kept outside the repository in
 *     production
 */
@Validated
@ConfigurationProperties("forloeb.crypto")
record CryptoProperties(
        @NotBlank(message = "mangler: sæt FORLOEB_CRYPTO_KEY til 32 tilfældige bytes i base64") String key) {}
