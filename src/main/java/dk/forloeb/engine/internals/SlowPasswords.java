package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Hashes passwords with PBKDF2 and many rounds, where the engine's own single round of SHA-512 can be guessed by the
 * billion. Older hashes are still checked by the engine, which knows them by their prefix. Not BCrypt: it reads 72 bytes
 * only, and the engine appends its own salt to the password.
 */
final class SlowPasswords implements PasswordEncryptor {

    /** What is usual for PBKDF2 with SHA-256. */
    static final int USUAL_ITERATIONS = 310_000;

    private static final int SALT_BYTES = 16;
    private static final char AFTER_ITERATIONS = ':';

    private final int iterations;

    /** @param iterations how often a new password is hashed; kept with the hash, so that older ones can still be checked */
    SlowPasswords(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        return iterations
                + String.valueOf(AFTER_ITERATIONS)
                + encoder(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        int end = encrypted.indexOf(AFTER_ITERATIONS);
        int used = end < 0 ? USUAL_ITERATIONS : Integer.parseInt(encrypted.substring(0, end));
        return encoder(used).matches(password, encrypted.substring(end + 1));
    }

    private static PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder(
                "", SALT_BYTES, iterations, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2";
    }
}
