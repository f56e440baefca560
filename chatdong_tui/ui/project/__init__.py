"""The joint projects on screen: their list, a project's page, and the forms for plan, steps and activities."""
