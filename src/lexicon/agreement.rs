//! Gender and number, which phrases share with their words: *l'ancienne ministre*, *ils*.

use super::word::Agreement;
use crate::model::Gender;

impl Agreement {
    /// The gender alone, or both: *élève*.
    pub(crate) const fn gender(self) -> Self {
        Self(self.0 & Self::EPICENE.0)
    }

    /// The number alone, or both: *avis*.
    pub(crate) const fn number(self) -> Self {
        Self(self.0 & !Self::EPICENE.0)
    }

    /// The gender, if the form tells one.
    pub(crate) const fn told_gender(self) -> Option<Gender> {
        match self.gender() {
            Self::MASCULINE => Some(Gender::Masculine),
            Self::FEMININE => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// Whether it is of several and never of one.
    pub(crate) const fn is_plural(self) -> bool {
        self.any(Self::PLURAL) && !self.any(Self::SINGULAR)
    }

    /// The gender that both can have.
    pub(crate) const fn shared_gender(self, other: Self) -> Self {
        Self(self.0 & other.0).gender()
    }

    /// With the gender of another and the number it has.
    pub(crate) const fn with_gender(self, other: Self) -> Self {
        other.gender().or(self.number())
    }

    /// With this gender and the number it has.
    pub(crate) const fn of(self, gender: Gender) -> Self {
        self.with_gender(match gender {
            Gender::Masculine => Self::MASCULINE,
            Gender::Feminine => Self::FEMININE,
        })
    }
}
