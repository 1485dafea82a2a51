package dk.forloeb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final String KEY = "RGVtb25zdHJhdGlvbnNub2VnbGUtMzItYnl0ZXMhISE=";
    private static final String OTHER_KEY = "QW5kZW4tbm9lZ2xlLW9nc2FhLXBhYS0zMi1ieXRlcyE=";

    private final FieldCipher cipher = new FieldCipher(new CryptoProperties(KEY));

    @Test
    void readsBackWhatItEncrypted() {
        assertThat(cipher.decrypt(cipher.encrypt("Rygsmerter, æøå"))).isEqualTo("Rygsmerter, æøå");
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.encrypt("0201901234")).isNotEqualTo(cipher.encrypt("0201901234"));
    }

    @Test
    void findsTheSameTextByItsFingerprint() {
        assertThat(cipher.fingerprint("0201901234"))
                .isEqualTo(cipher.fingerprint("0201901234"))
                .isNotEqualTo(cipher.fingerprint("0201901235"))
                .hasSize(64);
    }

    @Test
    void refusesTheTextOfAnotherKey() {
        String encrypted = new FieldCipher(new CryptoProperties(OTHER_KEY)).encrypt("hemmeligt");
        assertThatThrownBy(() -> cipher.decrypt(encrypted)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new FieldCipher(new CryptoProperties("a29ydA==")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 bytes");
    }
}
