package dk.forloeb.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Check and deployer as Spring puts them together, with the sample in place of the product's models. */
class DeploymentWiringTest {

    private static final JavaDelegate NOTHING = execution -> {};

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withClassLoader(new SampleModels())
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    CamundaBpmAutoConfiguration.class))
            .withUserConfiguration(ModelCheckPlugin.class, ProcessDeployer.class)
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true",
                    "camunda.bpm.auto-deployment-enabled=false",
                    "camunda.bpm.job-execution.enabled=false")
            .withBean("findTargetDelegate", JavaDelegate.class, () -> NOTHING)
            .withBean("recordNoAnswerDelegate", JavaDelegate.class, () -> NOTHING)
            .withBean("enrolDelegate", JavaDelegate.class, () -> NOTHING);

    @Test
    void startsWithTheModelsDeployed() {
        application.withBean("closeDelegate", JavaDelegate.class, () -> NOTHING).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .count())
                    .isEqualTo(2);
        });
    }

    @Test
    void doesNotStartWithAModelThatNamesAMissingStep() {
        application.run(context -> assertThat(context.getStartupFailure())
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining(
                        "ServiceTask_Close »Afslut forløb« · Systemtrinnet »closeDelegate« findes ikke."));
    }

    @Test
    void takesNoOtherBeanForAStep() {
        application.withBean("closeDelegate", String.class, () -> "text").run(context -> assertThat(
                        context.getStartupFailure())
                .hasMessageContaining("Systemtrinnet »closeDelegate« findes ikke."));
    }

    /** Shows the sample where the application's own models would be. */
    private static final class SampleModels extends ClassLoader {

        SampleModels() {
            super(SampleModels.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (name.startsWith("processes") || name.startsWith("forms")) {
                URL sample = Path.of("src/test/resources/sample").toUri().toURL();
                return new URLClassLoader(new URL[] {sample}, null).getResources(name);
            }
            return super.getResources(name);
        }
    }
}
