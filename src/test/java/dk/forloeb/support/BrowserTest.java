package dk.forloeb.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** An {@link IntegrationTest} whose people work in the real Tasklist; what they saw is kept when it fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@IntegrationTest
@Tag("browser")
@ExtendWith(BrowserEvidence.class)
public @interface BrowserTest {}
