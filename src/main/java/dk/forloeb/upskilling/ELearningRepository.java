package dk.forloeb.upskilling;

import org.springframework.data.jpa.repository.JpaRepository;

interface ELearningRepository extends JpaRepository<ELearning, String> {}
