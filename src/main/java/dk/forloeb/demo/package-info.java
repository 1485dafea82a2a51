/** What only the demo profile has: users, a clock that people can move, and a synthetic population. */
@ApplicationModule(displayName = "Demo")
package dk.forloeb.demo;

import org.springframework.modulith.ApplicationModule;
