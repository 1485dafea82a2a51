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

    private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2";
    }
}
