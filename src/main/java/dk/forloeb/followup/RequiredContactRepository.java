package dk.forloeb.followup;

import org.springframework.data.jpa.repository.JpaRepository;

interface RequiredContactRepository extends JpaRepository<RequiredContact, String> {}
