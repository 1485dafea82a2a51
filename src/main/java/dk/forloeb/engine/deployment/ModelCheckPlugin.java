package dk.forloeb.engine.deployment;

import dk.forloeb.engine.DecisionCodes;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts the model check before every deployment. A system step is known when a Spring bean of that name can do it. */
@Component
class ModelCheckPlugin extends AbstractProcessEnginePlugin {

    private final ModelCheck check;

    @Autowired
    ModelCheckPlugin(BeanFactory beans, ObjectProvider<FormCheck> forms, ObjectProvider<DecisionCodes> codes) {
        this(new ModelCheck(
                name -> beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class),
                forms.getIfAvailable(JsonFormCheck::new),
                codes::stream));
    }

    ModelCheckPlugin(ModelCheck check) {
        this.check = check;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(new ModelCheckDeployer(check));
        deployers.add(new FormCompletion());
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
    }
}
