"""A batch's folder held against its manifest: what was changed, is missing, or was never ours."""

from wego_forms.verifying.finding import Finding, Verification
from wego_forms.verifying.holding import verify

__all__ = ["Finding", "Verification", "verify"]
